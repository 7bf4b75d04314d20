// What these bodies came from.
UNWIND $rows AS row
MATCH (b:Body {id: row.id})
CALL (b) {
  MATCH (b)-[r:SUCCEEDS]->()
  DELETE r
}
WITH b, row
UNWIND row.predecessors AS id
MATCH (p:Body {id: id})
CREATE (b)-[:SUCCEEDS]->(p)
