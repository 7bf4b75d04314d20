// Relations between these pairs of documents as they are held.
UNWIND $rows AS row
MATCH (from:Document {id: row.from})-[r:IMPLEMENTS|BASED_ON|CONTINUES|CITES|PROMULGATES|PROPOSED_BY|AMENDS|REPLACES|REPEALS]->(to:Document {id: row.to})
WHERE r.relation = row.relation
RETURN r.data AS data
