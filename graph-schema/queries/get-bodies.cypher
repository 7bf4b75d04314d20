// Bodies in the order of the ids given; unknown ids give nothing.
UNWIND range(0, size($ids) - 1) AS place
MATCH (b:Body {id: $ids[place]})
RETURN b.data AS data
ORDER BY place
