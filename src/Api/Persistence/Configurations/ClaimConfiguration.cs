using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class ClaimConfiguration : EntryConfiguration<Claim>
{
    public const string QuantityFloor = "QuantityFloor";
    public const string QuantityCeiling = "QuantityCeiling";

    protected override void ConfigureOwn(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("claims", t => t.HasCheckConstraint("ck_claims_quantity", FiguresFit("quantity")));
        builder.Property(c => c.Text).HasMaxLength(Limits.Sentence);
        builder.Property(c => c.FirstPublished).IsDerived();
        builder.HasListedDate(c => c.StatedOn);
        builder.HasListedDate(c => c.Period);
        builder.HasListedDate(c => c.FirstPublished);
        builder.ComplexProperty(c => c.Quantity, Columns);
        builder.Property<decimal>(QuantityFloor).HasPrecision(24, 6).IsDerived();
        builder.Property<decimal>(QuantityCeiling).HasPrecision(24, 6).IsDerived();
        builder.Property<decimal>(SortColumns.Figure).HasPrecision(24, 6).IsDerived();
        builder.HasOne<Source>().WithMany().HasForeignKey(c => c.OriginId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Question>().WithMany().HasForeignKey(c => c.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(c => new
            {
                c.OriginId,
                c.CreatedAt,
                c.Id,
            })
            .IsDescending(false, true, true);
        builder
            .HasIndex(c => new
            {
                c.QuestionId,
                c.CreatedAt,
                c.Id,
            })
            .IsDescending(false, true, true);
        builder.HasIndex(nameof(Claim.StatedOn) + Bounds.KnownFrom, "Id");
        builder.HasIndex(nameof(Claim.FirstPublished) + Bounds.KnownFrom, "Id");
        builder.HasIndex(SortColumns.Figure, "Id");
        // Nearly all claims affirm: those that do not are found among few, and an import hardly fills it.
        builder
            .HasIndex(c => new
            {
                c.Stance,
                c.CreatedAt,
                c.Id,
            })
            .IsDescending(false, true, true)
            .HasFilter("stance <> 'affirms'");

        builder
            .HasMany(c => c.Citations)
            .WithOne()
            .HasForeignKey("ClaimId")
            .IsRequired()
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Citations).UsePropertyAccessMode(PropertyAccessMode.Field);

        var coOrigins = Rows<ClaimCoOrigin>(builder, nameof(Claim.CoOrigins), "claim_co_origins", "ClaimId");
        coOrigins.Property<ClaimId>("ClaimId");
        coOrigins.HasKey("ClaimId", nameof(ClaimCoOrigin.Position));
        coOrigins.HasOne<Source>().WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.Restrict);
        coOrigins.Ignore(c => c.Value);

        var events = Rows<ClaimEvent>(builder, nameof(Claim.Events), "claim_events", "ClaimId");
        events.Property<ClaimId>("ClaimId");
        events.HasKey("ClaimId", nameof(ClaimEvent.Position));
        events.HasOne<Event>().WithMany().HasForeignKey(e => e.EventId).OnDelete(DeleteBehavior.Restrict);
        events.Ignore(e => e.Value);

        var topics = Rows<ClaimTopic>(builder, nameof(Claim.Topics), "claim_topics", "ClaimId");
        topics.Property<ClaimId>("ClaimId");
        topics.HasKey("ClaimId", nameof(ClaimTopic.Position));
        topics.Property(t => t.Topic).HasMaxLength(Limits.Word);
        topics.HasIndex(t => t.Topic);
        topics.Ignore(t => t.Value);

        ConfigureJudgement(builder);
    }

    private static void ConfigureJudgement(EntityTypeBuilder<Claim> builder)
    {
        builder
            .HasIndex(c => new
            {
                c.Verdict,
                c.CreatedAt,
                c.Id,
            })
            .IsDescending(false, true, true)
            .HasFilter("verdict is not null");

        var relations = Rows<ClaimRelation>(builder, nameof(Claim.Relations), "claim_relations", "ClaimId");
        relations.HasKey(nameof(ClaimRelation.ClaimId), nameof(ClaimRelation.Position));
        relations.Property(r => r.Reason).HasMaxLength(Limits.Reason);
        relations.Property(r => r.ByName).HasMaxLength(Limits.Name);
        relations.HasOne<Claim>().WithMany().HasForeignKey(r => r.OtherId).OnDelete(DeleteBehavior.Restrict);
        relations.Ignore(r => r.Value);

        var assessments = Rows<ClaimAssessment>(builder, nameof(Claim.Assessments), "claim_assessments", "ClaimId");
        assessments.Property<ClaimId>("ClaimId");
        assessments.HasKey("ClaimId", nameof(ClaimAssessment.Position));
        assessments.Property(a => a.Note).HasMaxLength(Limits.Description);
        assessments.Property(a => a.ByName).HasMaxLength(Limits.Name);
        assessments.Ignore(a => a.Value);
        assessments.ToTable(t =>
            t.HasCheckConstraint("ck_claim_assessments_credibility", "credibility between 1 and 6")
        );

        var evidence = Rows<AssessmentEvidence>(builder, nameof(Claim.Evidence), "assessment_evidence", "ClaimId");
        evidence.Property<ClaimId>("ClaimId");
        evidence.HasKey("ClaimId", nameof(AssessmentEvidence.Position));
        evidence.HasOne<Claim>().WithMany().HasForeignKey(e => e.EvidenceClaimId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<Article>().WithMany().HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.Restrict);
        evidence.Ignore(e => e.Value);
    }

    /// <summary>The columns of a quantity; the figures are exact decimals.</summary>
    internal static void Columns(ComplexPropertyBuilder<Quantity> quantity)
    {
        quantity.Ignore(q => q.Floor);
        quantity.Ignore(q => q.Ceiling);
        quantity.Ignore(q => q.Figure);
        quantity.Property(q => q.Value).HasPrecision(24, 6);
        quantity.Property(q => q.Low).HasPrecision(24, 6);
        quantity.Property(q => q.High).HasPrecision(24, 6);
        quantity.Property(q => q.Margin).HasPrecision(24, 6);
        quantity.Property(q => q.Unit).HasMaxLength(Limits.Word);
        quantity.Property(q => q.Measure).HasMaxLength(Limits.Word);
        quantity.Property(q => q.Scope).HasMaxLength(Limits.Word);
        quantity.Property(q => q.ComparedTo).HasMaxLength(Limits.Name);
        quantity.Property(q => q.RawText).HasMaxLength(Limits.Name);
    }

    /// <summary>Which figures each hedge takes, as the database can hold it.</summary>
    internal static string FiguresFit(string prefix) =>
        $"""
            case when {prefix}_qualifier is null then {prefix}_value is null and {prefix}_low is null and {prefix}_high is null
            when {prefix}_qualifier in ('plain', 'about') then {prefix}_value is not null and {prefix}_low is null and {prefix}_high is null
            when {prefix}_qualifier in ('atLeast', 'moreThan', 'justOver') then {prefix}_low is not null and {prefix}_value is null and {prefix}_high is null
            when {prefix}_qualifier in ('atMost', 'lessThan', 'justUnder') then {prefix}_high is not null and {prefix}_value is null and {prefix}_low is null
            when {prefix}_qualifier = 'between' then {prefix}_low is not null and {prefix}_high is not null and {prefix}_low < {prefix}_high
            else {prefix}_value is null and {prefix}_low is null and {prefix}_high is null and {prefix}_raw_text is not null end
            """;
}
