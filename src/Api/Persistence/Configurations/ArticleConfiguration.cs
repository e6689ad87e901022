using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class ArticleConfiguration : EntryConfiguration<Article>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("articles");
        builder.Property(a => a.Headline).HasMaxLength(Limits.Line);
        builder.Property(a => a.CanonicalUrl).HasMaxLength(WebAddress.Longest);
        builder.HasIndex(a => a.CanonicalUrl).IsUnique();
        builder.Property(a => a.TextSha256).HasMaxLength(64);
        builder.HasListedDate(a => a.Published);
        builder.HasIndex(nameof(Article.Published) + Bounds.KnownFrom, "Id");
        builder.HasSortedWords(SortColumns.Headline);
        builder.HasOne<Source>().WithMany().HasForeignKey(a => a.PublisherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(a => a.CopyOfId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(a => new
            {
                a.PublisherId,
                a.CreatedAt,
                a.Id,
            })
            .IsDescending(false, true, true);
        builder
            .HasIndex(a => new
            {
                a.Notice,
                a.CreatedAt,
                a.Id,
            })
            .IsDescending(false, true, true)
            .HasFilter("notice <> 'none'");

        var versions = Rows<ArticleVersion>(builder, nameof(Article.Versions), "article_versions", "ArticleId");
        versions.Property<ArticleId>("ArticleId");
        versions.HasKey("ArticleId", nameof(ArticleVersion.Number));
        versions.Property(v => v.Number).ValueGeneratedNever();
        versions.Property(v => v.Sha256).HasMaxLength(64);

        var externalIds = Rows<ArticleExternalId>(
            builder,
            nameof(Article.ExternalIds),
            "article_external_ids",
            "ArticleId"
        );
        externalIds.Property<ArticleId>("ArticleId");
        externalIds.HasKey("ArticleId", nameof(ArticleExternalId.Position));
        externalIds.Property(e => e.ExternalId).HasMaxLength(Limits.Line);
        externalIds.HasIndex(e => e.ExternalId).IsUnique();
        externalIds.Ignore(e => e.Value);

        var agencies = Rows<ArticleAgency>(builder, nameof(Article.Agencies), "article_agencies", "ArticleId");
        agencies.Property<ArticleId>("ArticleId");
        agencies.HasKey("ArticleId", nameof(ArticleAgency.Position));
        agencies.HasOne<Source>().WithMany().HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Restrict);
        agencies.Ignore(a => a.Value);

        var topics = Rows<ArticleTopic>(builder, nameof(Article.Topics), "article_topics", "ArticleId");
        topics.Property<ArticleId>("ArticleId");
        topics.HasKey("ArticleId", nameof(ArticleTopic.Position));
        topics.Property(t => t.Topic).HasMaxLength(Limits.Word);
        topics.HasIndex(t => t.Topic);
        topics.Ignore(t => t.Value);
    }
}
