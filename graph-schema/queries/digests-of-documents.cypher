// What is held, as checksums, to find what has changed; a page in the order of ids.
MATCH (d:Document)
WHERE d.id > $after
RETURN d.id AS id, d.hash AS node, d.contentHash AS contents, d.edgeHash AS edges
ORDER BY d.id
LIMIT $most
