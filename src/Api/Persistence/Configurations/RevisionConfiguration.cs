using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain.Revisions;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class RevisionConfiguration
    : IEntityTypeConfiguration<Revision>,
        IEntityTypeConfiguration<RevisionReference>,
        IEntityTypeConfiguration<Secret>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("revisions");
        builder.HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
        builder.Property(r => r.ActorName).HasMaxLength(Limits.Name);
        builder.Property(r => r.Reason).HasMaxLength(Limits.Reason);
        builder.HasIndex(r => new { r.EntityId, r.Version }).IsUnique();
        builder.HasIndex(r => new { r.QuestionId, r.ValidFrom });
        builder.HasIndex(r => new { r.OriginId, r.ValidFrom });
        builder.HasIndex(r => r.ValidFrom);
    }

    public void Configure(EntityTypeBuilder<RevisionReference> builder)
    {
        builder.ToTable("revision_references");
        builder.HasKey(r => new
        {
            r.EntityId,
            r.Version,
            r.ReferredId,
        });
        builder.HasIndex(r => r.ReferredId);
    }

    public void Configure(EntityTypeBuilder<Secret> builder)
    {
        builder.ToTable("secrets");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(Limits.Word);
    }
}
