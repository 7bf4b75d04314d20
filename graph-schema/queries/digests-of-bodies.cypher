// What is held, as checksums, to find what has changed; a page in the order of ids.
MATCH (b:Body)
WHERE b.id > $after
RETURN b.id AS id, b.hash AS node
ORDER BY b.id
LIMIT $most
