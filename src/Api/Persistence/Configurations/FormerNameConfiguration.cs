using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class FormerNameConfiguration : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> builder)
    {
        builder.ToTable("former_names");
        builder.HasKey(n => new { n.Type, n.Name });
        builder.Property(n => n.Name).HasMaxLength(Limits.Word);
        builder.HasIndex(n => n.EntityId);
    }
}
