using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class CitationConfiguration : IEntityTypeConfiguration<Citation>, IEntityTypeConfiguration<CitationHop>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.ToTable(
            "citations",
            t =>
            {
                t.HasCheckConstraint("ck_citations_place", "quote_start >= 0 and quote_start < quote_end");
                t.HasCheckConstraint(
                    "ck_citations_printed_quantity",
                    ClaimConfiguration.FiguresFit("printed_quantity")
                );
            }
        );
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property<ClaimId>("ClaimId");
        builder.HasIndex("ClaimId", nameof(Citation.Position));
        builder.HasIndex(nameof(Citation.State), "ClaimId").HasFilter("state <> 'anchored'");
        builder.Property(c => c.NumberCheck).IsDerived();
        builder.HasIndex(nameof(Citation.NumberCheck), "ClaimId").HasFilter("number_check in ('mismatch', 'noFigure')");
        builder.Property(c => c.PrintedText).HasMaxLength(Limits.Sentence);
        builder.ComplexProperty(c => c.PrintedQuantity, ClaimConfiguration.Columns);
        builder.ComplexProperty(
            c => c.Quote,
            quote =>
            {
                quote.Property(q => q.Exact).HasMaxLength(TextQuote.Longest);
                quote.Property(q => q.Prefix).HasMaxLength(TextQuote.LongestContext);
                quote.Property(q => q.Suffix).HasMaxLength(TextQuote.LongestContext);
            }
        );
        builder
            .HasOne<ArticleVersion>()
            .WithMany()
            .HasForeignKey(c => new { c.ArticleId, c.ArticleVersion })
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(c => c.Via);
        builder
            .HasMany(c => c.Hops)
            .WithOne()
            .HasForeignKey("CitationId")
            .IsRequired()
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Hops).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<CitationHop> builder)
    {
        builder.ToTable(
            "citation_hops",
            t => t.HasCheckConstraint("ck_citation_hops_who", "source_id is not null or description is not null")
        );
        builder.Property<CitationId>("CitationId");
        builder.HasKey("CitationId", nameof(CitationHop.Position));
        builder.HasOne<Source>().WithMany().HasForeignKey(h => h.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(h => h.Description).HasMaxLength(Limits.Line);
        builder.Property(h => h.Cue).HasMaxLength(Limits.Name);
        builder.HasDate(h => h.StatedOn);
        builder.Ignore(h => h.Value);
    }
}
