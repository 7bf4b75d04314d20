UNWIND $rows AS row
MATCH (i:Item {id: row.item})
CREATE (i)-[:HAS_MEASURE]->(m:Measure)
SET m = row.properties
