/** Questions to the SQLite file, as the page of the data shows them. */
export const exampleQueries: readonly { title: string; sql: string }[] = [
  {
    title: "Held contacts by month and format",
    sql: `select substr(held_earliest, 1, 7) as month, format, count(*) as contacts
from contacts
where status = 'held'
group by month, format
order by month;`,
  },
  {
    title: "Who met whom most often",
    sql: `select a.person, b.person, count(*) as contacts
from participations a
join participations b on b.event_id = a.event_id and a.person < b.person
join contacts c on c.id = a.event_id
where a.role = 'principal' and b.role = 'principal' and c.status = 'held'
group by a.person, b.person
order by contacts desc
limit 10;`,
  },
  {
    title: "Contacts surely within 7 days after a claim of capture",
    sql: `select a.title as claim, c.title as contact,
  julianday(c.held_earliest) - julianday(a.announced_earliest) as days
from announcements a
join contacts c
  on julianday(c.held_earliest) - julianday(a.announced_latest_start) >= 0
  and julianday(c.held_latest_start) - julianday(a.announced_earliest) <= 7
where a.kind = 'capture' and c.status = 'held'
order by a.announced_earliest;`,
  },
];
