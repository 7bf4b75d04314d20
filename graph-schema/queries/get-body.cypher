// One body by id.
MATCH (b:Body {id: $id})
RETURN b.data AS data
