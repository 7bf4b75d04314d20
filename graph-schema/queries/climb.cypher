// Documents or items and all that they come from: clause by clause along the links, document by document along the relations
// that lead upward. A run-in section is also the items that stand in it. 41 hops and $most of each are more than any answer
// follows.
UNWIND $nodes AS node
OPTIONAL MATCH (item:Item {id: node})
OPTIONAL MATCH (root:Document {id: coalesce(item.document, node)})
CALL (item) {
  OPTIONAL MATCH (inside:Item)-[:PART_OF]->(item)
  WHERE item.kind = 'runin'
  RETURN collect(inside) AS inside
}
WITH collect(DISTINCT root.id) AS roots, collect([item] + inside) AS starts
CALL (starts) {
  UNWIND starts AS some
  UNWIND some AS start
  MATCH (start)-[:DERIVES_FROM*0..41]->(above:Item)
  WITH DISTINCT above LIMIT $most
  CALL (above) {
    MATCH (above)-[l:DERIVES_FROM]->(:Item)
    RETURN collect(l.data) AS some
  }
  RETURN collect(above.data) AS items, collect(some) AS links, collect(DISTINCT above.document) AS ids
}
CALL (roots, ids) {
  UNWIND roots + ids AS id
  MATCH (:Document {id: id})-[:IMPLEMENTS|BASED_ON|CONTINUES*0..41]->(above:Document)
  WITH DISTINCT above LIMIT $most
  CALL (above) {
    MATCH (above)-[r:IMPLEMENTS|BASED_ON|CONTINUES]->(:Document)
    RETURN collect(r.data) AS some
  }
  RETURN collect(above.data) AS documents, collect(some) AS edges
}
RETURN items, links, documents, edges
