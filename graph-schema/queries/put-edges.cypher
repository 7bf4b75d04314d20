UNWIND $rows AS row
MATCH (from:Document {id: row.from})
MATCH (to:Document {id: row.to})
CREATE (from)-[r:$(row.type)]->(to)
SET r = row.properties, from.edgeHash = null
