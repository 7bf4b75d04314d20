// First of what makes room for the new contents of documents.
MATCH (i:Item)-[:HAS_MEASURE]->(m:Measure)
WHERE i.document IN $documents
DETACH DELETE m
