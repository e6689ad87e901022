using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class TermConfiguration : EntryConfiguration<Term>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("terms");
        builder.Property(t => t.Key).IsRequired();
        builder
            .Property(t => t.Labels)
            .HasConversion<LabelsColumn>(
                new ValueComparer<IReadOnlyList<TermLabel>>(
                    (a, b) => a!.SequenceEqual(b!),
                    labels => labels.Aggregate(0, (hash, label) => HashCode.Combine(hash, label))
                )
            );
        builder.Property(t => t.Broader).HasMaxLength(Limits.Word);
        builder.HasIndex(t => t.Broader);

        // A name is known by its form, not by its place: so two names of a term can change places, and one can go over to another term in the same save.
        var names = Rows<TermName>(builder, nameof(Term.Names), "term_names", "TermId");
        names.Property<TermId>("TermId");
        names.HasKey("TermId", nameof(TermName.Folded));
        names.Property(n => n.Folded).HasMaxLength(Folded.Longest);
        names.HasIndex(n => n.Folded).IsUnique();
    }

    /// <summary>Labels are read and written with their term and never searched: their forms are among its names.</summary>
    private sealed class LabelsColumn()
        : ValueConverter<IReadOnlyList<TermLabel>, string>(labels => Write(labels), text => Read(text))
    {
        private static string Write(IReadOnlyList<TermLabel> labels) =>
            JsonSerializer.Serialize(labels.ToDictionary(l => l.Language.Value, l => l.Text), WireJson.Kept);

        private static List<TermLabel> Read(string text) =>
            JsonSerializer
                .Deserialize<Dictionary<string, string>>(text, WireJson.Kept)!
                .Select(l => new TermLabel(LanguageTag.Parse(l.Key), l.Value))
                .ToList();
    }
}
