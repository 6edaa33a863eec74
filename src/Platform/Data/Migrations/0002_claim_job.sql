-- The only road across agencies: it hands one waiting job to a worker, which then enters that job's agency like everyone else.
do $$ begin
  execute format('create policy worker_claims on queued_job to %I using (true) with check (true)', current_user);
end $$;

create function claim_job(lease interval, most_attempts integer) returns setof queued_job
language sql security definer set search_path = platform, pg_temp as $$
  update queued_job set state = 'Failed', lease_until = null,
    sentence = 'งานนี้หยุดกลางทางหลายครั้ง ข้อมูลเดิมยังอยู่ครบ กรุณาสั่งใหม่อีกครั้งหรือแจ้งผู้ดูแลระบบ'
  where state = 'Running' and lease_until < clock_timestamp() and attempts >= most_attempts;
  update queued_job set state = 'Running', attempts = attempts + 1, lease_until = clock_timestamp() + lease
  where (agency_id, id) = (
    select agency_id, id from queued_job
    where (state = 'Waiting' and run_after <= clock_timestamp()) or (state = 'Running' and lease_until < clock_timestamp())
    order by run_after limit 1 for update skip locked)
  returning *;
$$;
revoke execute on function claim_job(interval, integer) from public;
grant execute on function claim_job(interval, integer) to prongsai_app;
