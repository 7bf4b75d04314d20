// Links between the items of two documents.
MATCH ()-[l:DERIVES_FROM {childDocument: $childDocument, parentDocument: $parentDocument}]->()
RETURN l.data AS data
ORDER BY l.child, l.rank, l.parent
LIMIT $most
