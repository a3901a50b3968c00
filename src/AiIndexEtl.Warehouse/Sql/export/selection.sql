-- What is exported: the facts that analysts see by default, as far as they meet the conditions that were asked for.

CREATE OR REPLACE TEMP VIEW exported AS
FROM facts
WHERE (getvariable('edition') IS NULL OR edition = getvariable('edition'))
    AND (getvariable('metric') IS NULL OR metric = getvariable('metric'))
    AND (getvariable('since') IS NULL OR run_id IN (
        SELECT run_id FROM run WHERE ended_at > (SELECT ended_at FROM run WHERE CAST(run_id AS VARCHAR) = getvariable('since'))));

-- A spreadsheet takes a cell for a formula where its first visible character is one of = + - @ or their full-width forms, and looks
-- behind white space and invisible characters for it; TAB, CR and LF at the begin can push text into the next cell. Such a cell gets an
-- apostrophe in front. One that begins with an apostrophe gets another, so that taking one away gives back every cell.
CREATE OR REPLACE TEMP MACRO guarded(cell) AS
    CASE WHEN regexp_matches(cell, '^(''|[\t\r\n]|[\s\p{Z}\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫])') THEN '''' || cell ELSE cell END;

-- A number without zeros behind its last digit.
CREATE OR REPLACE TEMP MACRO plain(number) AS rtrim(rtrim(CAST(number AS VARCHAR), '0'), '.');

-- A point in time in ISO 8601, UTC, to the microsecond.
CREATE OR REPLACE TEMP MACRO utc(moment) AS strftime(moment AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%fZ');
