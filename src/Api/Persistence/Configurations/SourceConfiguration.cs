using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class SourceConfiguration : EntryConfiguration<Source>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("sources");
        builder.Property(s => s.Name).HasMaxLength(Limits.Name);
        builder.Property(s => s.Description).HasMaxLength(Limits.Description);
        builder.Ignore(s => s.Aliases);
        builder.HasSortedWords(SortColumns.Name);
        builder.HasOne<Source>().WithMany().HasForeignKey(s => s.PartOfId).OnDelete(DeleteBehavior.Restrict);
        var names = Rows<SourceName>(builder, nameof(Source.Names), "source_names", "SourceId");
        names.Property<SourceId>("SourceId");
        names.HasKey("SourceId", nameof(SourceName.Position));
        names.Property(n => n.Name).HasMaxLength(Limits.Name);
        names.Property(n => n.Folded).HasMaxLength(Folded.Longest);
        names.HasIndex(n => n.Folded);
        names.Ignore(n => n.Value);

        var links = Rows<SourceLink>(builder, nameof(Source.Links), "source_links", "SourceId");
        links.HasKey(nameof(SourceLink.SourceId), nameof(SourceLink.Position));
        links.Property(l => l.Reason).HasMaxLength(Limits.Reason);
        links.Property(l => l.ByName).HasMaxLength(Limits.Name);
        links.HasOne<Source>().WithMany().HasForeignKey(l => l.OtherId).OnDelete(DeleteBehavior.Restrict);
        links.Ignore(l => l.Value);
    }
}
