using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Suggestions;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    private const int MarkLength = 64;

    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.ToTable("suggestions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Mark).HasMaxLength(MarkLength);
        // Of two who decide at once, the second finds what the first has done.
        builder.Property(s => s.State).IsConcurrencyToken();
        builder.Property(s => s.DecidedBy).HasMaxLength(Limits.Name);
        builder.Property(s => s.Reason).HasMaxLength(Limits.Reason);
        builder.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(s => s.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ArticleId, s.Mark }).IsUnique();
        builder.HasIndex(s => new { s.At, s.Id });
        builder.HasIndex(s => new
        {
            s.State,
            s.At,
            s.Id,
        });
    }
}
