// Their relations and links changed one by one.
UNWIND $documents AS id
MATCH (d:Document {id: id})
SET d.edgeHash = null
