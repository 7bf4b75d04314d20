UNWIND $rows AS row
MATCH (child:Item {id: row.child})
MATCH (parent:Item {id: row.parent})
CREATE (child)-[l:DERIVES_FROM]->(parent)
SET l = row.properties
