// Documents whose title, folded and without its type in front, is one of these.
MATCH (d:Document)
WHERE d.titleKey IN $titleKeys
RETURN d.data AS data
ORDER BY d.id
LIMIT $most
