-- Money a letter decides on: whoever signs by delegation has to keep to the limit of the order.
alter table letter add column amount_satang bigint check (amount_satang >= 0);
