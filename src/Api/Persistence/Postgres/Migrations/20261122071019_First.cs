using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.Api.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    description = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    date = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    occurrence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    likelihood = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    part_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    date_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    date_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    place_latitude = table.Column<double>(type: "double precision", nullable: true),
                    place_longitude = table.Column<double>(type: "double precision", nullable: true),
                    place_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.id);
                    table.CheckConstraint("ck_events_changed_by", "changed_by in ('person', 'import', 'suggestion', 'system')");
                    table.CheckConstraint("ck_events_kind", "kind in ('meeting', 'call', 'visit', 'agreement', 'statement', 'deployment', 'attack', 'ceremony', 'election', 'trial', 'disaster', 'other')");
                    table.CheckConstraint("ck_events_likelihood", "likelihood in ('uncertain', 'possible', 'likely', 'certain')");
                    table.CheckConstraint("ck_events_likelihood_planned", "likelihood is null or occurrence = 'planned'");
                    table.CheckConstraint("ck_events_occurrence", "occurrence in ('planned', 'occurred', 'postponed', 'cancelled', 'didNotOccur', 'unknown')");
                    table.CheckConstraint("ck_events_place_on_earth", "(place_latitude is null) = (place_longitude is null) and (place_latitude is null or (place_latitude between -90 and 90 and place_longitude between -180 and 180))");
                    table.ForeignKey(
                        name: "fk_events__part_of_id",
                        column: x => x.part_of_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    actor_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    format = table.Column<int>(type: "integer", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false),
                    question_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisions", x => x.sequence);
                    table.CheckConstraint("ck_revisions_action", "action in ('created', 'updated', 'corrected', 'merged', 'withdrawn', 'restored', 'redacted')");
                    table.CheckConstraint("ck_revisions_actor_kind", "actor_kind in ('person', 'import', 'suggestion', 'system')");
                    table.CheckConstraint("ck_revisions_type", "type in ('source', 'article', 'event', 'question', 'claim')");
                });

            migrationBuilder.CreateTable(
                name: "secrets",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    value = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secrets", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    part_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    speaks_for_itself = table.Column<bool>(type: "boolean", nullable: false),
                    description = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    website = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reliability = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => x.id);
                    table.CheckConstraint("ck_sources_changed_by", "changed_by in ('person', 'import', 'suggestion', 'system')");
                    table.CheckConstraint("ck_sources_kind", "kind in ('person', 'organization', 'government', 'newsAgency', 'newsOutlet', 'platformAccount', 'document', 'dataset', 'unnamed')");
                    table.CheckConstraint("ck_sources_reliability", "reliability in ('A', 'B', 'C', 'D', 'E', 'F')");
                    table.ForeignKey(
                        name: "fk_sources__part_of_id",
                        column: x => x.part_of_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    answer_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    measure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    scope = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subset_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questions", x => x.id);
                    table.CheckConstraint("ck_questions_answer_kind", "answer_kind in ('quantity', 'yesNo')");
                    table.CheckConstraint("ck_questions_changed_by", "changed_by in ('person', 'import', 'suggestion', 'system')");
                    table.CheckConstraint("ck_questions_state", "state in ('open', 'closed')");
                    table.CheckConstraint("ck_questions_yes_no", "answer_kind <> 'yesNo' or (unit is null and measure is null)");
                    table.ForeignKey(
                        name: "fk_questions__event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_questions__subset_of_id",
                        column: x => x.subset_of_id,
                        principalTable: "questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    headline = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    canonical_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    publisher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    authors = table.Column<List<string>>(type: "text[]", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    published = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    retrieved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    archive_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    copy_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    notice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text_version = table.Column<int>(type: "integer", nullable: false),
                    text_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    published_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_articles", x => x.id);
                    table.CheckConstraint("ck_articles_changed_by", "changed_by in ('person', 'import', 'suggestion', 'system')");
                    table.CheckConstraint("ck_articles_notice", "notice in ('none', 'corrected', 'withdrawnByPublisher')");
                    table.ForeignKey(
                        name: "fk_articles__copy_of_id",
                        column: x => x.copy_of_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_articles__publisher_id",
                        column: x => x.publisher_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_participants",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_participants", x => new { x.event_id, x.position });
                    table.ForeignKey(
                        name: "fk_event_participants__event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_event_participants__source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_names",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    folded = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_names", x => new { x.source_id, x.position });
                    table.ForeignKey(
                        name: "fk_source_names__source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    origin_certainty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stated_on = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    stated_on_derived = table.Column<bool>(type: "boolean", nullable: false),
                    period = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    first_published = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    question_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_published_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_published_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    period_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    period_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    quantity_ceiling = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false),
                    quantity_floor = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false),
                    stated_on_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stated_on_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    quantity_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    quantity_compared_to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    quantity_high = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    quantity_low = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    quantity_margin = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    quantity_measure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    quantity_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    quantity_qualifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    quantity_raw_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    quantity_scope = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    quantity_unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    quantity_value = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.id);
                    table.CheckConstraint("ck_claims_changed_by", "changed_by in ('person', 'import', 'suggestion', 'system')");
                    table.CheckConstraint("ck_claims_origin_certainty", "origin_certainty in ('unspecified', 'certain', 'probable', 'possible')");
                    table.CheckConstraint("ck_claims_quantity", "case when quantity_qualifier is null then quantity_value is null and quantity_low is null and quantity_high is null\nwhen quantity_qualifier in ('plain', 'about') then quantity_value is not null and quantity_low is null and quantity_high is null\nwhen quantity_qualifier in ('atLeast', 'moreThan', 'justOver') then quantity_low is not null and quantity_value is null and quantity_high is null\nwhen quantity_qualifier in ('atMost', 'lessThan', 'justUnder') then quantity_high is not null and quantity_value is null and quantity_low is null\nwhen quantity_qualifier = 'between' then quantity_low is not null and quantity_high is not null and quantity_low < quantity_high\nelse quantity_value is null and quantity_low is null and quantity_high is null and quantity_raw_text is not null end");
                    table.CheckConstraint("ck_claims_quantity_basis", "quantity_basis in ('cumulative', 'increment', 'stock', 'rate')");
                    table.CheckConstraint("ck_claims_quantity_nature", "quantity_nature in ('unspecified', 'counted', 'estimated', 'projected', 'planned', 'preliminary', 'revised', 'final')");
                    table.CheckConstraint("ck_claims_quantity_qualifier", "quantity_qualifier in ('plain', 'about', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'justUnder', 'justOver', 'between', 'vague')");
                    table.CheckConstraint("ck_claims_stance", "stance in ('affirms', 'admits', 'denies', 'declinesToComment', 'doesNotMention')");
                    table.ForeignKey(
                        name: "fk_claims__origin_id",
                        column: x => x.origin_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claims__question_id",
                        column: x => x.question_id,
                        principalTable: "questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "article_agencies",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_agencies", x => new { x.article_id, x.position });
                    table.ForeignKey(
                        name: "fk_article_agencies__article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_article_agencies__source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "article_external_ids",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    external_id = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_external_ids", x => new { x.article_id, x.position });
                    table.ForeignKey(
                        name: "fk_article_external_ids__article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "article_topics",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_topics", x => new { x.article_id, x.position });
                    table.ForeignKey(
                        name: "fk_article_topics__article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "article_versions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_versions", x => new { x.article_id, x.number });
                    table.ForeignKey(
                        name: "fk_article_versions__article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "event_articles",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_articles", x => new { x.event_id, x.position });
                    table.ForeignKey(
                        name: "fk_event_articles__article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_event_articles__event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_co_origins",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_co_origins", x => new { x.claim_id, x.position });
                    table.ForeignKey(
                        name: "fk_claim_co_origins__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_co_origins__source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_events",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_events", x => new { x.claim_id, x.position });
                    table.ForeignKey(
                        name: "fk_claim_events__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_events__event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_topics",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_topics", x => new { x.claim_id, x.position });
                    table.ForeignKey(
                        name: "fk_claim_topics__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "citations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attribution = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    distanced = table.Column<bool>(type: "boolean", nullable: false),
                    printed_text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    printed_quantity_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    printed_quantity_compared_to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    printed_quantity_high = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    printed_quantity_low = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    printed_quantity_margin = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    printed_quantity_measure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    printed_quantity_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    printed_quantity_qualifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    printed_quantity_raw_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    printed_quantity_scope = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    printed_quantity_unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    printed_quantity_value = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    quote_end = table.Column<int>(type: "integer", nullable: false),
                    quote_exact = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    quote_prefix = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    quote_start = table.Column<int>(type: "integer", nullable: false),
                    quote_suffix = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citations", x => x.id);
                    table.CheckConstraint("ck_citations_attribution", "attribution in ('explicit', 'generic', 'inferred')");
                    table.CheckConstraint("ck_citations_form", "form in ('direct', 'mixed', 'indirect', 'reported', 'freeIndirect')");
                    table.CheckConstraint("ck_citations_place", "quote_start >= 0 and quote_start < quote_end");
                    table.CheckConstraint("ck_citations_printed_quantity", "case when printed_quantity_qualifier is null then printed_quantity_value is null and printed_quantity_low is null and printed_quantity_high is null\nwhen printed_quantity_qualifier in ('plain', 'about') then printed_quantity_value is not null and printed_quantity_low is null and printed_quantity_high is null\nwhen printed_quantity_qualifier in ('atLeast', 'moreThan', 'justOver') then printed_quantity_low is not null and printed_quantity_value is null and printed_quantity_high is null\nwhen printed_quantity_qualifier in ('atMost', 'lessThan', 'justUnder') then printed_quantity_high is not null and printed_quantity_value is null and printed_quantity_low is null\nwhen printed_quantity_qualifier = 'between' then printed_quantity_low is not null and printed_quantity_high is not null and printed_quantity_low < printed_quantity_high\nelse printed_quantity_value is null and printed_quantity_low is null and printed_quantity_high is null and printed_quantity_raw_text is not null end");
                    table.CheckConstraint("ck_citations_printed_quantity_basis", "printed_quantity_basis in ('cumulative', 'increment', 'stock', 'rate')");
                    table.CheckConstraint("ck_citations_printed_quantity_nature", "printed_quantity_nature in ('unspecified', 'counted', 'estimated', 'projected', 'planned', 'preliminary', 'revised', 'final')");
                    table.CheckConstraint("ck_citations_printed_quantity_qualifier", "printed_quantity_qualifier in ('plain', 'about', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'justUnder', 'justOver', 'between', 'vague')");
                    table.CheckConstraint("ck_citations_state", "state in ('anchored', 'moved', 'orphaned')");
                    table.ForeignKey(
                        name: "fk_citations__article_id_article_version",
                        columns: x => new { x.article_id, x.article_version },
                        principalTable: "article_versions",
                        principalColumns: new[] { "article_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_citations__claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "citation_hops",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    citation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cue = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    stated_on = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    stated_on_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stated_on_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citation_hops", x => new { x.citation_id, x.position });
                    table.CheckConstraint("ck_citation_hops_role", "role in ('spokesperson', 'document', 'relay')");
                    table.CheckConstraint("ck_citation_hops_who", "source_id is not null or description is not null");
                    table.ForeignKey(
                        name: "fk_citation_hops__citation_id",
                        column: x => x.citation_id,
                        principalTable: "citations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citation_hops__source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_article_agencies__source_id",
                table: "article_agencies",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ux_article_external_ids__external_id",
                table: "article_external_ids",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_article_topics__topic",
                table: "article_topics",
                column: "topic");

            migrationBuilder.CreateIndex(
                name: "ix_articles__copy_of_id",
                table: "articles",
                column: "copy_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_articles__created_at_id",
                table: "articles",
                columns: new[] { "created_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_articles__publisher_id",
                table: "articles",
                column: "publisher_id");

            migrationBuilder.CreateIndex(
                name: "ux_articles__canonical_url",
                table: "articles",
                column: "canonical_url",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_articles__key",
                table: "articles",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_citation_hops__source_id",
                table: "citation_hops",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_citations__article_id_article_version",
                table: "citations",
                columns: new[] { "article_id", "article_version" });

            migrationBuilder.CreateIndex(
                name: "ix_citations__claim_id_position",
                table: "citations",
                columns: new[] { "claim_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_co_origins__source_id",
                table: "claim_co_origins",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_events__event_id",
                table: "claim_events",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_topics__topic",
                table: "claim_topics",
                column: "topic");

            migrationBuilder.CreateIndex(
                name: "ix_claims__created_at_id",
                table: "claims",
                columns: new[] { "created_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_claims__origin_id_created_at_id",
                table: "claims",
                columns: new[] { "origin_id", "created_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_claims__question_id_created_at_id",
                table: "claims",
                columns: new[] { "question_id", "created_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ux_claims__key",
                table: "claims",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_articles__article_id",
                table: "event_articles",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_participants__source_id",
                table: "event_participants",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_events__created_at_id",
                table: "events",
                columns: new[] { "created_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_events__part_of_id",
                table: "events",
                column: "part_of_id");

            migrationBuilder.CreateIndex(
                name: "ux_events__key",
                table: "events",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questions__created_at_id",
                table: "questions",
                columns: new[] { "created_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_questions__event_id",
                table: "questions",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_questions__subset_of_id",
                table: "questions",
                column: "subset_of_id");

            migrationBuilder.CreateIndex(
                name: "ux_questions__key",
                table: "questions",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_revisions__origin_id_valid_from",
                table: "revisions",
                columns: new[] { "origin_id", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_revisions__question_id_valid_from",
                table: "revisions",
                columns: new[] { "question_id", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ux_revisions__entity_id_version",
                table: "revisions",
                columns: new[] { "entity_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_names__folded",
                table: "source_names",
                column: "folded");

            migrationBuilder.CreateIndex(
                name: "ix_sources__created_at_id",
                table: "sources",
                columns: new[] { "created_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_sources__part_of_id",
                table: "sources",
                column: "part_of_id");

            migrationBuilder.CreateIndex(
                name: "ux_sources__key",
                table: "sources",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_agencies");

            migrationBuilder.DropTable(
                name: "article_external_ids");

            migrationBuilder.DropTable(
                name: "article_topics");

            migrationBuilder.DropTable(
                name: "citation_hops");

            migrationBuilder.DropTable(
                name: "claim_co_origins");

            migrationBuilder.DropTable(
                name: "claim_events");

            migrationBuilder.DropTable(
                name: "claim_topics");

            migrationBuilder.DropTable(
                name: "event_articles");

            migrationBuilder.DropTable(
                name: "event_participants");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "secrets");

            migrationBuilder.DropTable(
                name: "source_names");

            migrationBuilder.DropTable(
                name: "citations");

            migrationBuilder.DropTable(
                name: "article_versions");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "articles");

            migrationBuilder.DropTable(
                name: "questions");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "events");
        }
    }
}
