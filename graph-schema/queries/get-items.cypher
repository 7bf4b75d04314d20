// Items of one label in the order of the ids given; unknown ids give nothing.
UNWIND range(0, size($ids) - 1) AS place
MATCH (i:Item {id: $ids[place]})
WHERE $label IN labels(i)
RETURN i.data AS data
ORDER BY place
