CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"pair_id" text NOT NULL,
	"source_hashes" jsonb NOT NULL,
	"target_hashes" jsonb NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"flag_id" text NOT NULL,
	"action" text NOT NULL,
	"reason" text,
	"comment" text,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"name" text NOT NULL,
	"lang" text NOT NULL,
	"url" text,
	"current_revision_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"story_id" text,
	"subject" text NOT NULL,
	"actor" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "failures" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"job_id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"error" text NOT NULL,
	"redriven_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" text PRIMARY KEY NOT NULL,
	"pair_id" text NOT NULL,
	"story_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"confidence" double precision NOT NULL,
	"cause" text NOT NULL,
	"nursery" boolean DEFAULT false NOT NULL,
	"data" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"opened_in" text NOT NULL,
	"closed_in" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ingests" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"edition_name" text NOT NULL,
	"idempotency_key" text,
	"request_hash" text NOT NULL,
	"type" text NOT NULL,
	"file_name" text,
	"content_type" text,
	"url" text,
	"lang" text,
	"is_source" boolean DEFAULT false NOT NULL,
	"body" "bytea",
	"status" text DEFAULT 'accepted' NOT NULL,
	"error" text,
	"edition_id" text,
	"revision_id" text,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"job_id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairs" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"source_edition_id" text NOT NULL,
	"target_edition_id" text NOT NULL,
	"source_revision_id" text NOT NULL,
	"target_revision_id" text NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"stage" text NOT NULL,
	"engine" text NOT NULL,
	"alignment" jsonb,
	"coverage" jsonb,
	"score" double precision,
	"error" text,
	"active" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"lang" text NOT NULL,
	"lang_confidence" double precision NOT NULL,
	"published" text,
	"blocks" jsonb NOT NULL,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"source_edition_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"hash" text NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_pair_id_pairs_id_fk" FOREIGN KEY ("pair_id") REFERENCES "public"."pairs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_flag_id_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."flags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_pair_id_pairs_id_fk" FOREIGN KEY ("pair_id") REFERENCES "public"."pairs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingests" ADD CONSTRAINT "ingests_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_source_edition_id_editions_id_fk" FOREIGN KEY ("source_edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_target_edition_id_editions_id_fk" FOREIGN KEY ("target_edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_pair" ON "corrections" USING btree ("pair_id");--> statement-breakpoint
CREATE INDEX "decisions_flag" ON "decisions" USING btree ("flag_id");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_story_name" ON "editions" USING btree ("story_id","name");--> statement-breakpoint
CREATE INDEX "events_story" ON "events" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "flags_story" ON "flags" USING btree ("story_id","state");--> statement-breakpoint
CREATE INDEX "flags_pair" ON "flags" USING btree ("pair_id");--> statement-breakpoint
CREATE INDEX "flags_cause" ON "flags" USING btree ("story_id","cause");--> statement-breakpoint
CREATE UNIQUE INDEX "ingests_key" ON "ingests" USING btree ("idempotency_key");--> statement-breakpoint
CREATE INDEX "ingests_status" ON "ingests" USING btree ("status");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "pairs_editions" ON "pairs" USING btree ("source_edition_id","target_edition_id");--> statement-breakpoint
CREATE INDEX "pairs_story" ON "pairs" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "pairs_stage" ON "pairs" USING btree ("stage");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_edition_number" ON "revisions" USING btree ("edition_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_hash" ON "tokens" USING btree ("hash");