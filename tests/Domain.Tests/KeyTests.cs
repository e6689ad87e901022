using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Domain.Tests;

public sealed class KeyTests
{
    private const string First = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Other = First + "._-";

    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("nis-15000-sep")]
    [InlineData("2024.10_a-b")]
    [InlineData("a-")]
    [InlineData("12345678")]
    public void A_key_is_a_short_plain_name(string key) => Assert.Null(Key.Check(key));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData(".a")]
    [InlineData("_a")]
    [InlineData("A")]
    [InlineData("nisÄ")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("٣")]
    public void Another_name_is_refused(string key) => Assert.Equal("badKey", Key.Check(key)!.Code);

    [Theory]
    [InlineData("01928f3e-7b1a-7c3d-8e4f-0123456789ab")]
    [InlineData("01928F3E-7B1A-7C3D-8E4F-0123456789AB")]
    [InlineData("01928f3e7b1a7c3d8e4f0123456789ab")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void A_uuid_is_never_a_key(string key) => Assert.Equal("keyIsUuid", Key.Check(key)!.Code);

    [Fact]
    public void A_key_has_at_most_a_hundred_characters()
    {
        Assert.Null(Key.Check(new string('a', 100)));
        Assert.Equal("badKey", Key.Check(new string('a', 101))!.Code);
    }

    [Fact]
    public void A_key_is_taken_when_each_of_its_characters_may_stand_where_it_stands() =>
        Always.Holds(
            Gen.Frequency(
                    (20, Gen.Elements(Other.ToCharArray())),
                    (1, Gen.Elements("AZ ß/~\n\u0660\u212A".ToCharArray()))
                )
                .ListOf()
                .Select(chars => string.Concat(chars)),
            key =>
            {
                var fits =
                    key.Length is > 0 and <= 100
                    && First.Contains(key[0], StringComparison.Ordinal)
                    && key.All(Other.Contains);

                Assert.Equal(fits, Key.Check(key) is null);
            },
            times: 2_000
        );
}
