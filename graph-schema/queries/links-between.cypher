// Links between the items of two documents, pair by pair; `pair`: its place in the list.
UNWIND range(0, size($pairs) - 1) AS pair
MATCH ()-[l:DERIVES_FROM]->()
USING INDEX l:DERIVES_FROM(childDocument, parentDocument)
WHERE l.childDocument = $pairs[pair].child AND l.parentDocument = $pairs[pair].parent
RETURN pair, l.data AS data
ORDER BY pair, l.child, l.rank, l.parent
LIMIT $most
