package dev.edict.processor.rule;

import dev.edict.processor.rule.auth.AuthBoundaryOutlier;
import dev.edict.processor.rule.auth.AuthClientMismatch;
import dev.edict.processor.rule.auth.AuthConflict;
import dev.edict.processor.rule.auth.AuthInheritedAmbiguous;
import dev.edict.processor.rule.auth.AuthScopeUnknown;
import dev.edict.processor.rule.auth.AuthUndeclared;
import dev.edict.processor.rule.auth.AuthWriteOpen;
import dev.edict.processor.rule.auth.BasicAuthScheme;
import dev.edict.processor.rule.auth.CookieAuthCsrf;
import dev.edict.processor.rule.auth.CredentialInUrl;
import dev.edict.processor.rule.auth.OauthCodeWithoutPkce;
import dev.edict.processor.rule.auth.OauthImplicitFlow;
import dev.edict.processor.rule.auth.OauthPasswordGrant;
import dev.edict.processor.rule.auth.OwnershipPolicyInconsistent;
import dev.edict.processor.rule.auth.OwnershipPolicyUndeclared;
import dev.edict.processor.rule.auth.RateLimitUndeclared;
import dev.edict.processor.rule.auth.TokenToBrowser;
import dev.edict.processor.rule.auth.TokenTtlImplicit;
import dev.edict.processor.rule.dto.DtoContainsEntity;
import dev.edict.processor.rule.dto.DtoSecretProperty;
import dev.edict.processor.rule.dto.EntityInRequest;
import dev.edict.processor.rule.dto.EntityInResponse;
import dev.edict.processor.rule.dto.InternalEnumExposed;
import dev.edict.processor.rule.dto.OrmTypeLeak;
import dev.edict.processor.rule.dto.PayloadTypes;
import dev.edict.processor.rule.dto.ResponseTypeUndeclared;
import dev.edict.processor.rule.dto.TopLevelArrayResponse;
import dev.edict.processor.rule.dto.UntypedBody;
import dev.edict.processor.rule.error.ErrorShapeMixed;
import dev.edict.processor.rule.error.ErrorTypeUnstable;
import dev.edict.processor.rule.error.ErrorUndeclared;
import dev.edict.processor.rule.hygiene.AnnotationValueInvalid;
import dev.edict.processor.rule.hygiene.DecisionContradictory;
import dev.edict.processor.rule.hygiene.ResourceAnnotationMissing;
import dev.edict.processor.rule.method.GetMutates;
import dev.edict.processor.rule.method.GetNamedLikeCommand;
import dev.edict.processor.rule.method.GetWithBody;
import dev.edict.processor.rule.method.PatchAbsentVsNull;
import dev.edict.processor.rule.method.PatchCatchAll;
import dev.edict.processor.rule.method.PatchDtoRequiredFields;
import dev.edict.processor.rule.method.PutOnCollection;
import dev.edict.processor.rule.method.PutPartialDto;
import dev.edict.processor.rule.paging.FilterLeaksColumn;
import dev.edict.processor.rule.paging.GetUnpaginated;
import dev.edict.processor.rule.paging.LimitUnbounded;
import dev.edict.processor.rule.paging.OffsetOnPublic;
import dev.edict.processor.rule.paging.PaginatedParams;
import dev.edict.processor.rule.paging.PaginatedResponseShape;
import dev.edict.processor.rule.paging.PaginationMixed;
import dev.edict.processor.rule.paging.SortParamOpen;
import dev.edict.processor.rule.paging.SortUnstable;
import dev.edict.processor.rule.path.PathAmbiguous;
import dev.edict.processor.rule.path.PathCommandShape;
import dev.edict.processor.rule.path.PathKebabCase;
import dev.edict.processor.rule.path.PathNestingDepth;
import dev.edict.processor.rule.path.PathNormalized;
import dev.edict.processor.rule.path.PathNotAQuery;
import dev.edict.processor.rule.path.PathParamConsistent;
import dev.edict.processor.rule.path.PathPluralCollection;
import dev.edict.processor.rule.path.PathVerbSegment;
import dev.edict.processor.rule.path.QueryActionTunnel;
import dev.edict.processor.rule.retry.AsyncAccepted;
import dev.edict.processor.rule.retry.CommandRepeatUndeclared;
import dev.edict.processor.rule.retry.IdempotencyKeyContract;
import dev.edict.processor.rule.retry.IdempotencyOnSafeMethod;
import dev.edict.processor.rule.retry.IdempotencyStatus;
import dev.edict.processor.rule.retry.IdempotencyStreamReplay;
import dev.edict.processor.rule.retry.IdempotencyUndeclared;
import dev.edict.processor.rule.retry.IdempotencyUnenforced;
import dev.edict.processor.rule.retry.WebhookReceiver;
import dev.edict.processor.rule.status.ConflictVsUnprocessable;
import dev.edict.processor.rule.status.CreateStatus;
import dev.edict.processor.rule.status.DeclaredStatusMismatch;
import dev.edict.processor.rule.status.DeleteStatus;
import dev.edict.processor.rule.status.StatusNonstandard;
import dev.edict.processor.rule.style.DateLegacyType;
import dev.edict.processor.rule.style.DtoNaming;
import dev.edict.processor.rule.style.HeaderNameStyle;
import dev.edict.processor.rule.style.HeaderXPrefix;
import dev.edict.processor.rule.style.HouseStyleOutlier;
import dev.edict.processor.rule.style.JsonNameCase;
import dev.edict.processor.rule.style.MediaTypeOutlier;
import dev.edict.processor.rule.style.QueryParamCase;
import dev.edict.processor.rule.style.ResourceDirectPersistence;
import dev.edict.processor.rule.validation.BodyConstraintsNotTriggered;
import dev.edict.processor.rule.validation.BodyWithoutConstraints;
import dev.edict.processor.rule.validation.NestedValidMissing;
import dev.edict.processor.rule.validation.PrimitiveOptionalParam;
import dev.edict.processor.rule.validation.RequiredParamWithDefault;
import dev.edict.processor.rule.version.DeprecatedWithoutSunset;
import dev.edict.processor.rule.version.LostUpdateUnprotected;
import dev.edict.processor.rule.version.OpenapiAnnotationDrift;
import dev.edict.processor.rule.version.OpenapiExampleInvalid;
import dev.edict.processor.rule.version.OpenapiUndocumented;
import dev.edict.processor.rule.version.ProducesUndeclared;
import dev.edict.processor.rule.version.VersionPathMalformed;
import dev.edict.processor.rule.version.VersionSchemeMixed;
import dev.edict.processor.rule.wiring.EntityParamMultiple;
import dev.edict.processor.rule.wiring.HttpMethodMultiple;
import dev.edict.processor.rule.wiring.OperationIdDuplicate;
import dev.edict.processor.rule.wiring.ParamAnnotationConflict;
import dev.edict.processor.rule.wiring.PathParamUnbound;
import dev.edict.processor.rule.wiring.PathParamUndeclared;
import dev.edict.processor.rule.wiring.PathTemplateMalformed;
import dev.edict.processor.rule.wiring.ResourceMethodIgnored;
import dev.edict.processor.rule.wiring.SubresourceLocatorShape;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules, in the order of the reference. */
public final class Rules {
    private Rules() {}

    /** A fresh list; rules hold settings, no state. */
    public static List<Rule> all() {
        PayloadTypes payloads = new PayloadTypes();
        return List.of(
                new PathAmbiguous(),
                new PathCommandShape(),
                new PathKebabCase(),
                new PathNestingDepth(),
                new PathNormalized(),
                new PathNotAQuery(),
                new PathParamConsistent(),
                new PathPluralCollection(),
                new PathVerbSegment(),
                new QueryActionTunnel(),
                new EntityParamMultiple(),
                new HttpMethodMultiple(),
                new OperationIdDuplicate(),
                new ParamAnnotationConflict(),
                new PathParamUnbound(),
                new PathParamUndeclared(),
                new PathTemplateMalformed(),
                new ResourceMethodIgnored(),
                new SubresourceLocatorShape(),
                new GetMutates(),
                new GetNamedLikeCommand(),
                new GetWithBody(),
                new PatchAbsentVsNull(),
                new PatchCatchAll(),
                new PatchDtoRequiredFields(),
                new PutOnCollection(),
                new PutPartialDto(),
                new DtoContainsEntity(),
                new DtoSecretProperty(payloads),
                new EntityInRequest(),
                new EntityInResponse(),
                new InternalEnumExposed(payloads),
                new OrmTypeLeak(payloads),
                new ResponseTypeUndeclared(),
                new TopLevelArrayResponse(),
                new UntypedBody(),
                new BodyConstraintsNotTriggered(),
                new BodyWithoutConstraints(),
                new NestedValidMissing(),
                new PrimitiveOptionalParam(),
                new RequiredParamWithDefault(),
                new ConflictVsUnprocessable(),
                new CreateStatus(),
                new DeclaredStatusMismatch(),
                new DeleteStatus(),
                new StatusNonstandard(),
                new ErrorShapeMixed(),
                new ErrorTypeUnstable(),
                new ErrorUndeclared(),
                new AuthBoundaryOutlier(),
                new AuthClientMismatch(),
                new AuthConflict(),
                new AuthInheritedAmbiguous(),
                new AuthScopeUnknown(),
                new AuthUndeclared(),
                new AuthWriteOpen(),
                new BasicAuthScheme(),
                new CookieAuthCsrf(),
                new CredentialInUrl(),
                new OauthCodeWithoutPkce(),
                new OauthImplicitFlow(),
                new OauthPasswordGrant(),
                new OwnershipPolicyInconsistent(),
                new OwnershipPolicyUndeclared(),
                new RateLimitUndeclared(),
                new TokenToBrowser(payloads),
                new TokenTtlImplicit(payloads),
                new FilterLeaksColumn(),
                new GetUnpaginated(),
                new LimitUnbounded(),
                new OffsetOnPublic(),
                new PaginatedParams(),
                new PaginatedResponseShape(),
                new PaginationMixed(),
                new SortParamOpen(),
                new SortUnstable(),
                new AsyncAccepted(),
                new CommandRepeatUndeclared(),
                new IdempotencyKeyContract(),
                new IdempotencyOnSafeMethod(),
                new IdempotencyStatus(),
                new IdempotencyStreamReplay(),
                new IdempotencyUndeclared(),
                new IdempotencyUnenforced(),
                new WebhookReceiver(),
                new DeprecatedWithoutSunset(payloads),
                new LostUpdateUnprotected(),
                new OpenapiAnnotationDrift(),
                new OpenapiExampleInvalid(payloads),
                new OpenapiUndocumented(),
                new ProducesUndeclared(),
                new VersionPathMalformed(),
                new VersionSchemeMixed(),
                new DateLegacyType(payloads),
                new DtoNaming(),
                new HeaderNameStyle(),
                new HeaderXPrefix(),
                new HouseStyleOutlier(),
                new JsonNameCase(payloads),
                new MediaTypeOutlier(),
                new QueryParamCase(),
                new ResourceDirectPersistence(),
                new AnnotationValueInvalid(),
                new DecisionContradictory(),
                new ResourceAnnotationMissing());
    }

    /** Everything that can be reported, in the order of the reference. */
    public static List<RuleInfo> infos() {
        return infos(all());
    }

    /** Everything that can be reported when the given rules run. */
    public static List<RuleInfo> infos(List<Rule> rules) {
        return Stream.concat(rules.stream().map(Rule::info), Hygiene.infos().stream())
                .toList();
    }

    public static Set<String> ids() {
        return infos().stream().map(RuleInfo::id).collect(Collectors.toUnmodifiableSet());
    }
}
