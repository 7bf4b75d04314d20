// Links of what carries these items out.
UNWIND $items AS id
MATCH (child:Item)-[l:DERIVES_FROM]->(parent:Item {id: id})
RETURN l.data AS data
ORDER BY parent.id, child.id, l.rank
LIMIT $most
