using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Newsroom.Api.Persistence.Configurations;

/// <summary>The columns that both engines share; what is indexed over them stands in a class of each engine that its migrations call.</summary>
internal sealed class SearchTextConfiguration : IEntityTypeConfiguration<SearchText>
{
    public void Configure(EntityTypeBuilder<SearchText> builder)
    {
        builder.ToTable("search_texts");
        builder.HasKey(t => t.Number);
        builder.Property(t => t.Number).ValueGeneratedNever();
        builder.HasIndex(t => t.EntityId).IsUnique();
        builder.Property(t => t.Key).HasMaxLength(100);
        builder.Property(t => t.Language).HasMaxLength(3);
        builder.Ignore(t => t.LacksText);
    }
}
