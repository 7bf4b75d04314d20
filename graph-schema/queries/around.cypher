// A document (or that of an item), all it comes from and all that descends from it within so many hops, and the relations
// of each, so one hop further; the nearest $most of them, and as many relations of each. $down false: nothing of what
// descends.
OPTIONAL MATCH (item:Item {id: $node})
OPTIONAL MATCH (root:Document {id: coalesce(item.document, $node)})
CALL (root) {
  MATCH (root)-[hops:IMPLEMENTS|BASED_ON|CONTINUES|CITES|PROMULGATES|PROPOSED_BY|AMENDS|REPLACES|REPEALS*0..1]->(above:Document)
  WHERE all(hop IN hops WHERE hop.confidence >= $minConfidence AND ($anyRelation OR hop.relation IN $relations))
  WITH DISTINCT above LIMIT $most
  CALL (above) {
    MATCH (above)-[r:IMPLEMENTS|BASED_ON|CONTINUES|CITES|PROMULGATES|PROPOSED_BY|AMENDS|REPLACES|REPEALS]->(next:Document)
    WHERE r.confidence >= $minConfidence AND ($anyRelation OR r.relation IN $relations)
    WITH r ORDER BY next.id, r.relation LIMIT $most
    RETURN collect(r.data) AS edges
  }
  RETURN collect(above.data) AS above, collect(edges) AS edgesAbove
}
CALL (root) {
  MATCH (root)<-[hops:IMPLEMENTS|BASED_ON|CONTINUES|CITES|PROMULGATES|PROPOSED_BY|AMENDS|REPLACES|REPEALS*0..1]-(below:Document)
  WHERE $down AND all(hop IN hops WHERE hop.confidence >= $minConfidence AND ($anyRelation OR hop.relation IN $relations))
  WITH DISTINCT below LIMIT $most
  CALL (below) {
    MATCH (below)<-[r:IMPLEMENTS|BASED_ON|CONTINUES|CITES|PROMULGATES|PROPOSED_BY|AMENDS|REPLACES|REPEALS]-(next:Document)
    WHERE r.confidence >= $minConfidence AND ($anyRelation OR r.relation IN $relations)
    WITH r ORDER BY next.id, r.relation LIMIT $most
    RETURN collect(r.data) AS edges
  }
  RETURN collect(below.data) AS below, collect(edges) AS edgesBelow
}
RETURN CASE WHEN item IS NULL THEN [] ELSE [item.data] END AS items, above + below AS documents, edgesAbove + edgesBelow AS edges, [] AS links
