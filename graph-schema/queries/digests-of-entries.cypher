// What is held, as checksums, to find what has changed; a page in the order of ids.
MATCH (e:Entry)
WHERE e.id > $after
RETURN e.id AS id, e.hash AS node
ORDER BY e.id
LIMIT $most
