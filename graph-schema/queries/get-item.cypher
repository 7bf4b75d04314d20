// One section, task or target by id; the label says which is meant.
MATCH (i:Item {id: $id})
WHERE $label IN labels(i)
RETURN i.data AS data
