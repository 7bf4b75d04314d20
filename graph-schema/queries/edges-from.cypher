// Relations that leave these documents, towards what they come from.
UNWIND $documents AS id
MATCH (from:Document {id: id})-[r:IMPLEMENTS|BASED_ON|CONTINUES|CITES|PROMULGATES|PROPOSED_BY|AMENDS|REPLACES|REPEALS]->(to:Document)
RETURN r.data AS data
ORDER BY from.id, to.id, r.relation
LIMIT $most
