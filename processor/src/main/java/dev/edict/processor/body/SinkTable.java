package dev.edict.processor.body;

/**
 * What writes. One line a type, subtypes count: {@code W} stores, {@code M} sends a message, {@code L} writes when its
 * constant SQL says so, {@code U} writes for all that its name tells. {@code name*} is a prefix, {@code a*b*} a prefix and a
 * word after it, {@code name(X)} an overload by the simple name of its first parameter's type. {@code jakarta} stands for
 * {@code javax} too. Caches, loggers, metrics, tracing, sessions and CDI events are left out on purpose: a safe method may
 * have such effects (RFC 9110 §9.2.1).
 */
final class SinkTable {
    private SinkTable() {}

    static final String TYPES = """
            # Jakarta Persistence; find, getReference, refresh, lock, detach, clear and flush write nothing by themselves
            W jakarta.persistence.EntityManager: persist merge remove createQuery(CriteriaUpdate) createQuery(CriteriaDelete)
            L jakarta.persistence.EntityManager: createQuery createNativeQuery
            W jakarta.persistence.Query: executeUpdate

            # Hibernate
            W org.hibernate.Session: save update saveOrUpdate delete replicate
            W org.hibernate.SharedSessionContract: createMutationQuery createNativeMutationQuery
            W org.hibernate.query.MutationQuery: executeUpdate
            W org.hibernate.StatelessSession: insert insertMultiple update updateMultiple delete deleteMultiple upsert upsertMultiple
            W org.hibernate.reactive.mutiny.Mutiny$Session: persist persistAll merge mergeAll remove removeAll
            W org.hibernate.reactive.mutiny.Mutiny$StatelessSession: insert insertAll update updateAll delete deleteAll upsert
            W org.hibernate.reactive.mutiny.Mutiny$MutationQuery: executeUpdate
            W org.hibernate.reactive.stage.Stage$Session: persist merge remove
            W org.hibernate.reactive.stage.Stage$StatelessSession: insert update delete upsert
            W org.hibernate.reactive.stage.Stage$MutationQuery: executeUpdate

            # Jakarta Data
            W jakarta.data.repository.BasicRepository: save saveAll delete deleteAll deleteById
            W jakarta.data.repository.CrudRepository: insert insertAll update updateAll

            # Spring Data
            W org.springframework.data.repository.CrudRepository: save saveAll delete deleteById deleteAll deleteAllById
            W org.springframework.data.repository.ListCrudRepository: saveAll
            W org.springframework.data.repository.reactive.ReactiveCrudRepository: save saveAll delete deleteById deleteAll deleteAllById
            W org.springframework.data.repository.reactive.RxJava3CrudRepository: save saveAll delete deleteById deleteAll deleteAllById
            W org.springframework.data.repository.kotlin.CoroutineCrudRepository: save saveAll delete deleteById deleteAll deleteAllById
            W org.springframework.data.repository.Repository: delete*By* remove*By*
            W org.springframework.data.jpa.repository.JpaRepository: saveAndFlush saveAllAndFlush deleteInBatch deleteAllInBatch deleteAllByIdInBatch
            W org.springframework.data.mongodb.repository.MongoRepository: insert
            W org.springframework.data.mongodb.repository.ReactiveMongoRepository: insert

            # Spring templates
            W org.springframework.jdbc.core.JdbcOperations: update batchUpdate
            L org.springframework.jdbc.core.JdbcOperations: execute
            W org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations: update batchUpdate
            W org.springframework.jdbc.core.simple.JdbcClient$StatementSpec: update
            W org.springframework.jdbc.core.simple.SimpleJdbcInsertOperations: execute executeAndReturnKey executeAndReturnKeyHolder executeBatch
            W org.springframework.data.mongodb.core.MongoOperations: insert insertAll save updateFirst updateMulti upsert findAndModify findAndReplace findAndRemove findAllAndRemove remove bulkOps dropCollection
            W org.springframework.data.mongodb.core.ReactiveMongoOperations: insert insertAll save updateFirst updateMulti upsert findAndModify findAndReplace findAndRemove findAllAndRemove remove dropCollection
            W org.springframework.data.jdbc.core.JdbcAggregateOperations: save saveAll insert insertAll update updateAll delete deleteById deleteAll deleteAllById
            W org.springframework.data.r2dbc.core.R2dbcEntityOperations: insert update delete
            L org.springframework.r2dbc.core.DatabaseClient: sql
            L io.r2dbc.spi.Connection: createStatement
            W org.springframework.data.cassandra.core.CassandraOperations: insert update delete deleteById truncate
            W org.springframework.data.neo4j.core.Neo4jOperations: save saveAll saveAs saveAllAs deleteById deleteByIdWithVersion deleteAllById deleteAll
            W org.springframework.data.couchbase.core.CouchbaseOperations: save insertById upsertById replaceById mutateInById removeById removeByQuery
            W org.springframework.data.elasticsearch.core.DocumentOperations: save index bulkIndex bulkUpdate delete update

            # Micronaut Data
            W io.micronaut.data.repository.GenericRepository: save* update* delete*

            # Panache; a flush by itself writes nothing
            W io.quarkus.hibernate.orm.panache.PanacheEntityBase: persist persistAndFlush delete deleteById deleteAll update(String)
            W io.quarkus.hibernate.orm.panache.PanacheRepositoryBase: persist persistAndFlush delete deleteById deleteAll update(String)
            W io.quarkus.hibernate.reactive.panache.PanacheEntityBase: persist persistAndFlush delete deleteById deleteAll update(String)
            W io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase: persist persistAndFlush delete deleteById deleteAll update(String)
            W io.quarkus.mongodb.panache.PanacheMongoEntityBase: persist update persistOrUpdate delete deleteById deleteAll
            W io.quarkus.mongodb.panache.PanacheMongoRepositoryBase: persist update persistOrUpdate delete deleteById deleteAll
            W io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoEntityBase: persist update persistOrUpdate delete deleteById deleteAll
            W io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase: persist update persistOrUpdate delete deleteById deleteAll

            # JDBC
            W java.sql.Statement: executeUpdate executeLargeUpdate executeBatch executeLargeBatch
            W java.sql.PreparedStatement: executeUpdate executeLargeUpdate
            L java.sql.Statement: execute addBatch
            L java.sql.Connection: prepareStatement prepareCall
            W java.sql.ResultSet: insertRow updateRow deleteRow

            # jOOQ; selectFrom and fetch read
            W org.jooq.DSLContext: insertInto update delete deleteFrom mergeInto truncate truncateTable batch batchInsert batchUpdate batchDelete batchMerge batchStore executeInsert executeUpdate executeDelete loadInto
            W org.jooq.TableRecord: insert
            W org.jooq.UpdatableRecord: store update merge delete
            W org.jooq.DAO: insert update merge delete deleteById

            # MyBatis
            W org.apache.ibatis.session.SqlSession: insert update delete
            W com.baomidou.mybatisplus.core.mapper.BaseMapper: insert* update* delete*
            W com.baomidou.mybatisplus.extension.service.IService: save saveBatch saveOrUpdate saveOrUpdateBatch remove removeBatchByIds removeById removeByIds removeByMap update(Wrapper) update(Object) updateBatchById updateById

            # Jdbi; what a callable statement does is unknown
            W org.jdbi.v3.core.Handle: execute createUpdate prepareBatch createScript
            U org.jdbi.v3.core.Handle: createCall

            # MongoDB drivers
            W com.mongodb.client.MongoCollection: insertOne insertMany updateOne updateMany replaceOne deleteOne deleteMany bulkWrite findOneAndUpdate findOneAndReplace findOneAndDelete drop createIndex
            W com.mongodb.client.MongoDatabase: drop createCollection
            W com.mongodb.reactivestreams.client.MongoCollection: insertOne insertMany updateOne updateMany replaceOne deleteOne deleteMany bulkWrite findOneAndUpdate findOneAndReplace findOneAndDelete drop createIndex
            W com.mongodb.reactivestreams.client.MongoDatabase: drop createCollection
            W com.mongodb.async.client.MongoCollection: insertOne insertMany updateOne updateMany replaceOne deleteOne deleteMany bulkWrite findOneAndUpdate findOneAndReplace findOneAndDelete drop createIndex
            W com.mongodb.async.client.MongoDatabase: drop createCollection

            # other mappers
            W dev.morphia.Datastore: save insert merge replace delete update findAndDelete findAndModify
            W io.ebean.Database: save saveAll insert insertAll merge update updateAll delete deleteAll deletePermanent deleteAllPermanent truncate
            W io.ebean.DB: save saveAll insert insertAll merge update updateAll delete deleteAll deletePermanent deleteAllPermanent truncate
            W io.ebean.Model: save insert update delete deletePermanent
            W javax.jdo.PersistenceManager: makePersistent makePersistentAll deletePersistent deletePersistentAll
            W org.javalite.activejdbc.Model: saveIt save insert delete deleteCascade deleteAll createIt update updateAll
            W com.googlecode.objectify.cmd.Saver: entity entities
            W com.googlecode.objectify.cmd.Deleter: entity entities key keys
            W com.j256.ormlite.dao.Dao: create createIfNotExists createOrUpdate update updateId delete deleteById deleteIds

            # Querydsl, Blaze
            W com.querydsl.jpa.impl.JPAUpdateClause: execute
            W com.querydsl.jpa.impl.JPADeleteClause: execute
            W com.querydsl.jpa.impl.JPAInsertClause: execute
            W com.querydsl.sql.dml.SQLInsertClause: execute executeWithKey executeWithKeys
            W com.querydsl.sql.dml.SQLUpdateClause: execute
            W com.querydsl.sql.dml.SQLDeleteClause: execute
            W com.querydsl.sql.dml.SQLMergeClause: execute executeWithKey executeWithKeys
            W com.blazebit.persistence.CriteriaBuilderFactory: update delete insert insertCollection deleteCollection updateCollection

            # document and search stores
            W software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable: putItem updateItem deleteItem
            W software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable: putItem updateItem deleteItem
            W software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient: transactWriteItems batchWriteItem
            W software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient: transactWriteItems batchWriteItem
            W software.amazon.awssdk.services.dynamodb.DynamoDbClient: putItem updateItem deleteItem transactWriteItems batchWriteItem
            W software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient: putItem updateItem deleteItem transactWriteItems batchWriteItem
            W com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapper: save delete batchSave batchDelete batchWrite transactionWrite
            W com.google.cloud.firestore.DocumentReference: set update create delete
            W com.google.cloud.firestore.CollectionReference: add
            W co.elastic.clients.elasticsearch.ElasticsearchClient: index create bulk update updateByQuery delete deleteByQuery
            W co.elastic.clients.elasticsearch.ElasticsearchAsyncClient: index create bulk update updateByQuery delete deleteByQuery

            # Kubernetes, by fabric8; what a dry run returns is none of the first, and reviews of access are no Resource
            W io.fabric8.kubernetes.client.dsl.Resource: create createOr createOrReplace serverSideApply edit editStatus accept patch patchStatus replace replaceStatus update updateStatus delete scale(int) scale(Scale)
            W io.fabric8.kubernetes.client.dsl.NonNamespaceOperation: create createOrReplace replace replaceStatus updateStatus patchStatus delete
            W io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable: delete
            W io.fabric8.kubernetes.client.dsl.ListVisitFromServerGetDeleteRecreateWaitApplicable: create createOrReplace serverSideApply delete
            W io.fabric8.kubernetes.client.dsl.TimeoutImageEditReplacePatchable: pause resume restart undo updateImage edit
            W io.fabric8.kubernetes.client.dsl.PodResource: evict patchReadinessGateStatus
            U io.fabric8.kubernetes.client.dsl.ServerSideApplicable: serverSideApply
            U io.fabric8.kubernetes.client.dsl.ReplaceDeletable: replace replaceStatus update updateStatus delete
            U io.fabric8.kubernetes.client.PropagationPolicyConfigurable: delete
            U io.fabric8.kubernetes.client.GracePeriodConfigurable: delete

            # Kubernetes, by its own client; tokens and events that are made leave the cluster as it was for whoever asks
            W io.kubernetes.client.openapi.apis.CoreV1Api: createNamespace createNode createPersistentVolume createNamespacedBinding createNamespacedConfigMap createNamespacedEndpoints createNamespacedLimitRange createNamespacedPersistentVolumeClaim createNamespacedPod* createNamespacedReplicationController createNamespacedResourceQuota createNamespacedSecret createNamespacedService createNamespacedServiceAccount delete* replace* patch*
            W io.kubernetes.client.openapi.apis.AppsV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.BatchV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.NetworkingV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.RbacAuthorizationV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.StorageV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.PolicyV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.AutoscalingV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.AutoscalingV2Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.SchedulingV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.NodeV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.DiscoveryV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.ApiextensionsV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.ApiregistrationV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.AdmissionregistrationV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.CertificatesV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.FlowcontrolApiserverV1Api: create* delete* replace* patch*
            W io.kubernetes.client.openapi.apis.CustomObjectsApi: create* delete* replace* patch*
            W io.kubernetes.client.util.generic.GenericKubernetesApi: create createAsync update* patch patchAsync delete deleteAsync

            # Docker; pulled images are a cache, and what is run in a container is unknown
            W com.github.dockerjava.api.command.StartContainerCmd: exec
            W com.github.dockerjava.api.command.StopContainerCmd: exec
            W com.github.dockerjava.api.command.RestartContainerCmd: exec
            W com.github.dockerjava.api.command.KillContainerCmd: exec
            W com.github.dockerjava.api.command.PauseContainerCmd: exec
            W com.github.dockerjava.api.command.UnpauseContainerCmd: exec
            W com.github.dockerjava.api.command.CreateContainerCmd: exec
            W com.github.dockerjava.api.command.UpdateContainerCmd: exec
            W com.github.dockerjava.api.command.RenameContainerCmd: exec
            W com.github.dockerjava.api.command.RemoveContainerCmd: exec
            W com.github.dockerjava.api.command.ConnectToNetworkCmd: exec
            W com.github.dockerjava.api.command.DisconnectFromNetworkCmd: exec
            W com.github.dockerjava.api.command.CreateNetworkCmd: exec
            W com.github.dockerjava.api.command.RemoveNetworkCmd: exec
            W com.github.dockerjava.api.command.CreateVolumeCmd: exec
            W com.github.dockerjava.api.command.RemoveVolumeCmd: exec
            W com.github.dockerjava.api.command.TagImageCmd: exec
            W com.github.dockerjava.api.command.RemoveImageCmd: exec
            W com.github.dockerjava.api.command.CreateServiceCmd: exec
            W com.github.dockerjava.api.command.UpdateServiceCmd: exec
            W com.github.dockerjava.api.command.RemoveServiceCmd: exec
            W com.github.dockerjava.api.command.CreateSecretCmd: exec
            W com.github.dockerjava.api.command.RemoveSecretCmd: exec
            W com.github.dockerjava.api.command.CreateConfigCmd: exec
            W com.github.dockerjava.api.command.RemoveConfigCmd: exec
            W com.github.dockerjava.api.command.InitializeSwarmCmd: exec
            W com.github.dockerjava.api.command.JoinSwarmCmd: exec
            W com.github.dockerjava.api.command.LeaveSwarmCmd: exec
            W com.github.dockerjava.api.command.UpdateSwarmCmd: exec
            W com.github.dockerjava.api.command.UpdateSwarmNodeCmd: exec
            W com.github.dockerjava.api.command.RemoveSwarmNodeCmd: exec
            W com.github.dockerjava.api.command.CopyArchiveToContainerCmd: exec
            W com.github.dockerjava.api.command.CommitCmd: exec
            W com.github.dockerjava.api.command.PruneCmd: exec
            W com.github.dockerjava.api.command.PushImageCmd: exec start

            # messages and mail
            M redis.clients.jedis.commands.StreamCommands: xadd
            M io.lettuce.core.api.sync.RedisStreamCommands: xadd
            M io.lettuce.core.api.async.RedisStreamAsyncCommands: xadd
            M org.springframework.data.redis.core.StreamOperations: add
            M org.apache.kafka.clients.producer.Producer: send
            M org.springframework.kafka.core.KafkaOperations: send*
            M org.eclipse.microprofile.reactive.messaging.Emitter: send
            M io.smallrye.reactive.messaging.MutinyEmitter: send*
            M jakarta.jms.JMSProducer: send
            M jakarta.jms.MessageProducer: send
            M org.springframework.jms.core.JmsOperations: convertAndSend send
            M org.springframework.amqp.core.AmqpTemplate: convertAndSend send
            M org.springframework.amqp.rabbit.core.RabbitOperations: convertAndSend send
            M com.rabbitmq.client.Channel: basicPublish
            M software.amazon.awssdk.services.sqs.SqsClient: sendMessage sendMessageBatch
            M software.amazon.awssdk.services.sqs.SqsAsyncClient: sendMessage sendMessageBatch
            M com.amazonaws.services.sqs.AmazonSQS: sendMessage sendMessageBatch
            M software.amazon.awssdk.services.sns.SnsClient: publish publishBatch
            M software.amazon.awssdk.services.sns.SnsAsyncClient: publish publishBatch
            M com.amazonaws.services.sns.AmazonSNS: publish publishBatch
            M org.springframework.cloud.stream.function.StreamOperations: send
            M com.google.cloud.pubsub.v1.Publisher: publish
            M jakarta.mail.Transport: send sendMessage
            M io.quarkus.mailer.Mailer: send
            M io.quarkus.mailer.reactive.ReactiveMailer: send
            M io.quarkus.mailer.MailTemplate$MailTemplateInstance: send sendAndAwait
            M org.springframework.mail.MailSender: send
            """;

    /** Annotations that make a repository's or mapper's abstract method write. */
    static final String ANNOTATIONS = """
            W jakarta.data.repository.Insert
            W jakarta.data.repository.Update
            W jakarta.data.repository.Save
            W jakarta.data.repository.Delete
            W org.springframework.data.jpa.repository.Modifying
            W org.springframework.data.jdbc.repository.query.Modifying
            W org.springframework.data.r2dbc.repository.Modifying
            W org.apache.ibatis.annotations.Insert
            W org.apache.ibatis.annotations.Update
            W org.apache.ibatis.annotations.Delete
            W org.apache.ibatis.annotations.InsertProvider
            W org.apache.ibatis.annotations.UpdateProvider
            W org.apache.ibatis.annotations.DeleteProvider
            W org.jdbi.v3.sqlobject.statement.SqlUpdate
            W org.jdbi.v3.sqlobject.statement.SqlBatch
            """;

    /** On the interface: its abstract methods are mapped elsewhere, so that a name is all there is. */
    static final String MAPPER = "org.apache.ibatis.annotations.Mapper";

    /** What a mapped method that writes is called. */
    static final String MAPPER_METHODS = "insert* update* delete* save* remove*";
}
