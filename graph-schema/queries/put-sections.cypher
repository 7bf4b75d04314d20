UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (s:Item {id: row.id})
SET s += row.properties, s:Section
CREATE (s)-[:PART_OF]->(d)
