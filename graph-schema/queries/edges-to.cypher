// Relations that arrive at these documents, from what descends from them.
UNWIND $documents AS id
MATCH (from:Document)-[r:IMPLEMENTS|BASED_ON|CONTINUES|CITES|PROMULGATES|PROPOSED_BY|AMENDS|REPLACES|REPEALS]->(to:Document {id: id})
RETURN r.data AS data
ORDER BY to.id, from.id, r.relation
LIMIT $most
