using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Events;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Persistence.Configurations;

internal sealed class QuestionConfiguration : EntryConfiguration<Question>
{
    protected override void ConfigureOwn(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable(
            "questions",
            t =>
            {
                t.HasCheckConstraint(
                    "ck_questions_yes_no",
                    "answer_kind <> 'yesNo' or (unit is null and measure is null)"
                );
                t.HasCheckConstraint(
                    "ck_questions_house_figure",
                    "(house_claim_id is null) = (house_wording is null) and (house_claim_id is null) = (house_by is null) and (house_claim_id is null) = (house_since is null)"
                );
            }
        );
        builder.Ignore(q => q.HouseFigure);
        builder.Property(q => q.HouseWording).HasMaxLength(Limits.Sentence);
        builder.Property(q => q.HouseBy).HasMaxLength(Limits.Name);
        builder.HasOne<Claim>().WithMany().HasForeignKey(q => q.HouseClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(q => q.Text).HasMaxLength(Limits.Sentence);
        builder.HasSortedWords(SortColumns.Text);
        builder.Property(q => q.Unit).HasMaxLength(Limits.Word);
        builder.Property(q => q.Measure).HasMaxLength(Limits.Word);
        builder.Property(q => q.Scope).HasMaxLength(Limits.Word);
        builder.HasOne<Event>().WithMany().HasForeignKey(q => q.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Question>().WithMany().HasForeignKey(q => q.SubsetOfId).OnDelete(DeleteBehavior.Restrict);
    }
}
