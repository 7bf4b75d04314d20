// Tasks and targets, as parts of their section, or of the document where they stand in none.
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
OPTIONAL MATCH (s:Item {id: row.section})
MERGE (i:Item {id: row.id})
SET i += row.properties, i:$(row.label)
WITH i, coalesce(s, d) AS whole
CREATE (i)-[:PART_OF]->(whole)
