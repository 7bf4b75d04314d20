MATCH (d:Decision {id: $id})
RETURN d.data AS data
