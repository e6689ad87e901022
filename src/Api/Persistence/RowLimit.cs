using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Newsroom.Api.Persistence;

/// <summary>How many rows a statement asks for.</summary>
public static class RowLimit
{
    private static readonly MethodInfo Take = new Func<IQueryable<int>, int, IQueryable<int>>(
        Queryable.Take
    ).Method.GetGenericMethodDefinition();

    private static readonly MethodInfo Constant = new Func<int, int>(EF.Constant).Method;

    /// <summary>
    /// The first rows, their number written into the statement. As a parameter it would hide from PostgreSQL how
    /// little is wanted: it would plan each page anew, which costs more than reading it.
    /// </summary>
    public static IQueryable<T> First<T>(this IQueryable<T> rows, int count) =>
        rows.Provider.CreateQuery<T>(
            Expression.Call(
                Take.MakeGenericMethod(typeof(T)),
                rows.Expression,
                Expression.Call(Constant, Expression.Constant(count))
            )
        );
}
