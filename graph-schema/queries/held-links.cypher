// Links with these ids as they are held.
UNWIND $ids AS id
MATCH ()-[l:DERIVES_FROM {id: id}]->()
USING INDEX l:DERIVES_FROM(id)
RETURN l.data AS data
