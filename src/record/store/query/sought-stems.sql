-- The stems that the index has for words.
select word, tsvector_to_array(to_tsvector('english', word)) as stems from unnest($1::text[]) as word
