// One document by id.
MATCH (d:Document {id: $id})
RETURN d.data AS data
