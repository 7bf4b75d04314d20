UNWIND $rows AS row
MATCH (t:Item {id: row.task})
MATCH (b:Body {id: row.body})
CREATE (t)-[a:ASSIGNED_TO]->(b)
SET a = row.properties
