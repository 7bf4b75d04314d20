// Links of these items to what they carry out.
UNWIND $items AS id
MATCH (child:Item {id: id})-[l:DERIVES_FROM]->(parent:Item)
RETURN l.data AS data
ORDER BY child.id, l.rank, parent.id
LIMIT $most
