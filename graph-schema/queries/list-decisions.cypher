// Decisions in their order, a page after one.
MATCH (d:Decision)
WHERE d.at >= $afterAt AND d.id IS NOT NULL AND (d.at > $afterAt OR d.id > $afterId)
RETURN d.data AS data
ORDER BY d.at, d.id
LIMIT $most
