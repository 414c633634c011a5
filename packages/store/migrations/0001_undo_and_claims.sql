DROP INDEX "outbox_unsent";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "from_state" text;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "closed_from" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "claimed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "ingests_story" ON "ingests" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("id") WHERE "outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_sent" ON "outbox" USING btree ("sent_at");