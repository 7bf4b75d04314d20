// Decisions whose subject names a node. People make few: all are looked at.
MATCH (d:Decision)
WHERE $node IN d.nodes
RETURN d.data AS data
ORDER BY d.at, d.id
LIMIT $most
